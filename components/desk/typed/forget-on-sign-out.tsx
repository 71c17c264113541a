'use client';
import { useEffect } from 'react';
import { forgetAllOnDevice } from '#components/desk/typed/on-device.ts';

/** With the form that signs out, what was typed and is kept on this device goes too, before the next person sits here. */
export function ForgetOnSignOut({ formId }: { formId: string }) {
  useEffect(() => {
    const form = document.getElementById(formId);
    form?.addEventListener('submit', forgetAllOnDevice);
    return () => form?.removeEventListener('submit', forgetAllOnDevice);
  }, [formId]);
  return null;
}
