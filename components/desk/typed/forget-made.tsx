'use client';
import { useEffect } from 'react';
import { forgetMadeOnDevice } from '#components/desk/typed/on-device.ts';

/** On the page of a draft: what was typed to make it, or anything in it, is let go on this device. */
export function ForgetMade({ ids }: { ids: string[] }) {
  useEffect(() => forgetMadeOnDevice(ids), [ids]);
  return null;
}
