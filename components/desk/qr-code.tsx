import styles from '#components/desk/account.module.css';

interface QrCodeProps {
  size: number;
  path: string;
  label: string;
}

/** A QR code, dark on white in every theme: cameras need the contrast. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
