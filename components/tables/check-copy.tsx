'use client';
import { useState, type ChangeEvent } from 'react';

interface CheckCopyProps {
  /** In hexadecimal; a file with one of them has the same bytes. */
  hashes: readonly string[];
  words: { label: string; same: string; different: string; working: string; unable: string };
}

/** Compares a file of the reader's with the copies that are kept: on the reader's machine, nothing is sent. */
export function CheckCopy({ hashes, words }: CheckCopyProps) {
  const [told, setTold] = useState('');
  const check = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return setTold('');
    setTold(words.working);
    const hash = await hashOf(file).catch(() => null);
    if (hash === null) return setTold(`${file.name}: ${words.unable}`);
    setTold(`${file.name}: ${hashes.includes(hash) ? words.same : words.different}`);
  };
  return (
    <>
      <p>
        <label>
          {words.label} <input type="file" onChange={(event) => void check(event)} />
        </label>
      </p>
      <p role="status">{told}</p>
    </>
  );
}

// Browsers hash on pages that came encrypted, or from the same machine; elsewhere the command is left.
async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
