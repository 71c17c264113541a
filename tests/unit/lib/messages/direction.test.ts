import { describe, expect, it } from 'vitest';
import { directionOf } from '#lib/messages/direction.ts';

describe('the direction of writing', () => {
  it('follows the language, whatever the country', () => {
    expect(['ar', 'ar-IQ', 'ckb', 'fa'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'fr', 'tr', 'ku'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  });
});
