import '#app/globals.css';
import type { Metadata } from 'next';
import { Document } from '#components/layout/document.tsx';
import { NothingHere } from '#components/layout/nothing-here.tsx';
import { PublicShell } from '#components/layout/public-shell.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'pages')('notFound.title') };

export default function GlobalNotFound() {
  return (
    <Document locale="en">
      <PublicShell locale="en">
        <NothingHere locale="en" />
      </PublicShell>
    </Document>
  );
}
