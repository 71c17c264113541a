import '#app/globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { leave } from '#app/desk/sign-in/actions.ts';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import styles from '#components/desk/desk-header.module.css';
import { Document } from '#components/layout/document.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { isPermitted } from '#lib/access/permissions.ts';
import { currentActor } from '#lib/access/session.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = {
  title: { default: t('shell.title'), template: t('shell.titleTemplate') },
  robots: { index: false, follow: false },
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await currentActor();
  const isEditor = person !== null && isPermitted(person.role, 'reference.propose');
  const isManager = person !== null && isPermitted(person.role, 'people.manage');
  return (
    <Document locale="en">
      <SkipLink label={t('shell.skip')} />
      <DeskHeader {...{ person, isEditor, isManager }} signOut={leave} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </Document>
  );
}
