/** The address of this site as people open it, for links that leave it: ATTEST_ORIGIN, else localhost and the port. */
export function siteOrigin(): string {
  return (
    process.env.ATTEST_ORIGIN?.trim() || `http://localhost:${process.env.PORT?.trim() || '3000'}`
  );
}
