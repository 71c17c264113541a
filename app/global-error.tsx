'use client';
import '#app/globals.css';
import { Failure } from '#components/layout/failure.tsx';

interface GlobalErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

// Takes the place of a root layout that failed, so it brings its own document.
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <main>
          <Failure locale="en" id={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}
