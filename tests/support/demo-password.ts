/** The password of the three demo accounts while the pages are tested. */
export const DEMO_PASSWORD = 'only-for-the-tests-of-the-pages';
