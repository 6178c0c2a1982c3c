interface QrCodeProps {
  size: number;
  path: string;
  /** What one comes to by it. */
  label: string;
}

/** Dark on light in every colour scheme: cameras read nothing else. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
