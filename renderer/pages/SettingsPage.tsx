import { SettingsScreen } from '../settings/SettingsScreen';

export function SettingsPage() {
  return <SettingsScreen />;
}
