type Given = Record<string, string | string[] | undefined>;

/** The query of a page's address, with every value of a key that is given several times. */
export async function queryParameters(given: Promise<Given>): Promise<URLSearchParams> {
  return new URLSearchParams(
    Object.entries(await given).flatMap(([key, value]) =>
      [value ?? []].flat().map((each): [string, string] => [key, each]),
    ),
  );
}
