interface Named {
  name: string;
  shortName?: string | null;
  aliases?: readonly string[];
  names?: readonly { name: string }[];
}

/** Whether a name, short name, name in another language or other spelling holds the text; capitals and accents are nothing. */
export function isNamedLike({ name, shortName, aliases, names }: Named, text: string): boolean {
  const all = [
    name,
    shortName ?? '',
    ...(aliases ?? []),
    ...(names ?? []).map((each) => each.name),
  ];
  return all.some((each) => plain(each).includes(plain(text)));
}

const plain = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase();
