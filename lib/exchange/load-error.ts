import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { problemSentence } from '#lib/submissions/problem-sentence.ts';

/** A part of a record file that was refused: its message names the part and every problem with its mend. */
export class LoadError extends Error {
  readonly title: string;
  readonly problems: string[];

  constructor(title: string, cause: AppError, names: ReadonlyMap<string, string>) {
    const problems = sentences(cause, names);
    const say = translate('en', 'problems');
    super([say('loading.refused', { title }), ...problems].join('\n'), { cause });
    this.name = 'CommandError';
    this.title = title;
    this.problems = problems;
  }
}

function sentences(error: AppError, names: ReadonlyMap<string, string>): string[] {
  if (error.fields.length === 0) return [translate('en', 'errors')(error.code)];
  return error.fields.map((problem) => {
    const at = [names.get(problem.itemId ?? ''), problem.field].filter(Boolean).join(' ');
    return `- ${at}: ${problemSentence('en', problem)}`;
  });
}
