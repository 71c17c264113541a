/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  // A native addon is loaded from its package, never bundled.
  serverExternalPackages: ['@napi-rs/canvas'],
  // The type check is a step of its own in `npm test`; a build on a small machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // The address of a series page with an ending is a file; the page itself would take the ending for its name.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: '/:locale/crises/:slug/series/:series([^/]+)\\.:format(csv|json|xlsx|zip)',
        destination: '/downloads/:slug/:series/:format',
      },
    ],
  }),
  // Two root layouts (the public pages by language, the desk), so one page for addresses that neither has.
  experimental: { globalNotFound: true },
};
