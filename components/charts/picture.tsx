import { ChartCanvas } from '#components/charts/chart-canvas.tsx';
import styles from '#components/charts/charts.module.css';
import { frameOf, type PictureShape } from '#lib/charts/frame.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

// A picture of more pixels than this would weigh more than 40 KB.
const MOST_PIXELS = 640_000;

interface PictureProps {
  model: ChartModel;
  /** Its address without the ending, such as `/charts/<series id>`. */
  file: string;
  locale: Locale;
  /** The part of an address that asks for this view; empty, or beginning with `&`. */
  asked: string;
}

/** The picture of a chart in the shape of the screen, under the canvas that may lie over it. */
export function Picture({ model, file, locale, asked }: PictureProps) {
  const t = translate(locale, 'charts');
  const [wide, square] = [frameOf(model, 'wide'), frameOf(model, 'square')];
  const address = (shape: PictureShape, width: number) =>
    `${file}.png?w=${width}&shape=${shape}&lang=${locale}${asked}`;
  const marks = model.panels.reduce((count, panel) => count + panel.marks.length, 0);
  return (
    <ChartCanvas
      src={`${file}.json?lang=${locale}${asked}`}
      label={t('box.walk', { title: model.title, count: marks })}
      words={{
        legend: t('box.show'),
        // The numbers are those of the page once boxes are ticked there.
        shown: t('box.shown', { shown: '{shown}', count: '{count}' }),
        hidden: t('box.hidden', { names: '{names}' }),
      }}
    >
      <picture>
        <source
          media="(max-width: 640px)"
          srcSet={srcSet(model, 'square', address)}
          width={square.width}
          height={square.height}
        />
        <img
          className={styles.image}
          src={address('wide', wide.width)}
          srcSet={srcSet(model, 'wide', address)}
          width={wide.width}
          height={wide.height}
          loading="lazy"
          decoding="async"
          alt={t('box.imageAlt', { title: model.title, description: model.description })}
        />
      </picture>
    </ChartCanvas>
  );
}

type Address = (shape: PictureShape, width: number) => string;

function srcSet(model: ChartModel, shape: PictureShape, address: Address): string {
  const { width, height } = frameOf(model, shape);
  const ratio = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const sharp = Math.round(width * ratio);
  return [
    `${address(shape, width)} 1x`,
    ...(ratio > 1.1 ? [`${address(shape, sharp)} ${(sharp / width).toFixed(2)}x`] : []),
  ].join(', ');
}
