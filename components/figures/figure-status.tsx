import { StatusChip, type Tone } from '#components/text/status-chip.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { FigureRow } from '#lib/record/shapes.ts';

const TONES: Record<FigureRow['lifecycle'], Tone> = {
  active: 'ok',
  corrected: 'warn',
  withdrawn_by_source: 'error',
  retracted: 'error',
  duplicate: 'plain',
};

interface FigureStatusProps {
  locale: Locale;
  figure: Pick<FigureRow, 'lifecycle' | 'lifecycleReason'>;
}

/** What became of a figure that is no longer active, with the reason; nothing while it is active. */
export function FigureStatus({ locale, figure }: FigureStatusProps) {
  const { lifecycle, lifecycleReason } = figure;
  if (lifecycle === 'active') return null;
  return (
    <>
      {' '}
      <StatusChip tone={TONES[lifecycle]}>{label(locale, 'lifecycle', lifecycle)}</StatusChip>
      {lifecycleReason && <span> {lifecycleReason}</span>}
    </>
  );
}
