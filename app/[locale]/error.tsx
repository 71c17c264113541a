'use client';
import { useParams } from 'next/navigation';
import { Failure } from '#components/layout/failure.tsx';

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale } = useParams<{ locale: string }>();
  return <Failure locale={locale} id={error.digest} retry={retry} />;
}
