export default async function Layout({children, params}: LayoutProps<'/[locale]'>) { const {locale}=await params; return <html lang={locale}><body>{children}</body></html>; }
