'use client';
import { Failure } from '#components/layout/failure.tsx';

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Failure locale="en" id={error.digest} retry={reset} />;
}
