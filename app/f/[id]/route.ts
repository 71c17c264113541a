/** The short address that is printed: leads to the page of the figure. */
export async function GET(_request: Request, { params }: RouteContext<'/f/[id]'>) {
  const { id } = await params;
  return new Response(null, {
    status: 308,
    headers: { Location: `/en/figures/${encodeURIComponent(id.toUpperCase())}` },
  });
}
