export function RoomPage() {
  return <main />;
}
