import { CheckField } from '#components/forms/check-field.tsx';
import { FoldedFields } from '#components/forms/folded-fields.tsx';
import styles from '#components/forms/forms.module.css';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { codeChoices } from '#lib/entry/choices.ts';
import { RELATION_ROWS } from '#lib/entry/relations.ts';
import { translate } from '#lib/messages/translate.ts';

interface RelationFieldsProps {
  /** The figures of this draft and of the same series. */
  figures: Choice[];
  values: Record<string, string>;
}

/** What the figure is part of, and how it stands to other figures. */
export function RelationFields({ figures, values }: RelationFieldsProps) {
  const t = translate('en', 'desk');
  const rows = Array.from({ length: RELATION_ROWS }, (_, at) => `relations.${at}`);
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          name="partOf"
          label={t('relation.partOf')}
          hint={t('relation.partOfHint')}
          choices={figures}
          value={values.partOf}
          empty={t('relation.notPart')}
          isWide
        />
      </div>
      <FoldedFields
        title={t('relation.fold')}
        names={['partOfId', 'dimension', 'exhaustive', 'relations.']}
        isOpen={Boolean(values.partOfId || values['relations.0.to'])}
      >
        <TextField
          name="partOfId"
          label={t('relation.partOfId')}
          hint={t('relation.toHint')}
          value={values.partOfId}
          list="figures"
        />
        <TextField
          name="dimension"
          label={t('relation.dimension')}
          hint={t('relation.dimensionHint')}
          value={values.dimension}
        />
        <CheckField
          name="exhaustive"
          label={t('relation.exhaustive')}
          isChecked={values.exhaustive === 'true'}
        />
        {rows.map((row) => (
          <OtherRelation key={row} row={row} values={values} />
        ))}
      </FoldedFields>
    </>
  );
}

function OtherRelation({ row, values }: { row: string; values: Record<string, string> }) {
  const t = translate('en', 'desk');
  const types = codeChoices('en', 'relationType').filter(({ value }) => value !== 'subset_of');
  return (
    <fieldset className={styles.group} data-wide>
      <legend>{t('relation.other')}</legend>
      <div className={styles.fields}>
        <SelectField
          name={`${row}.type`}
          label={t('relation.type')}
          choices={types}
          value={values[`${row}.type`]}
          empty={t('form.unchosen')}
        />
        <TextField
          name={`${row}.to`}
          label={t('relation.to')}
          hint={t('relation.toHint')}
          value={values[`${row}.to`]}
          list="figures"
        />
        <TextField name={`${row}.note`} label={t('relation.note')} value={values[`${row}.note`]} />
      </div>
    </fieldset>
  );
}
