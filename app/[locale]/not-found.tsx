import { NothingHere } from '#components/layout/nothing-here.tsx';

export default function NotFound() {
  return <NothingHere locale="en" />;
}
