/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  // A native addon is loaded from its package, never bundled.
  serverExternalPackages: ['@napi-rs/canvas'],
  // The type check is a step of its own in `npm test`; a build on a small machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Two root layouts (the public pages by language, the desk), so one page for addresses that neither has.
  experimental: { globalNotFound: true },
};
