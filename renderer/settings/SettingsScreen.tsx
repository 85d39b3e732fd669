import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { settingsText as t } from '#shared/text/settings';
import { useAddressPart } from '../lib/hashLocation';
import { Loaded } from '../ui/Loaded';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ViewTabs } from '../ui/ViewTabs';
import { CommunitiesPanel } from './CommunitiesPanel';
import { OfficePanel } from './OfficePanel';
import { RulesPanel } from './RulesPanel';
import { SecurityPanel } from './SecurityPanel';
import { settingsQueries } from './settings.queries';
import { StaffPanel } from './StaffPanel';
import css from './Settings.module.css';

const TABS = [
  { key: 'office', word: t.tabOffice },
  { key: 'communities', word: t.tabCommunities },
  { key: 'staff', word: t.tabStaff },
  { key: 'rules', word: t.tabRules },
  { key: 'security', word: t.tabSecurity },
] as const;
type Tab = (typeof TABS)[number]['key'];

const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab.key === value);

/** Everything the office decides for itself. What a colleague may not change is shown all the same, and says so. */
export function SettingsScreen() {
  const [part, setPart] = useAddressPart('tab');
  const tab = isTab(part) ? part : 'office';
  const session = useQuery(settingsQueries.session());
  return (
    <Page title={t.title} note={t.note}>
      <ViewTabs label={t.tabs} tabs={TABS} value={tab} onChange={setPart} />
      <div className={css.sheet}>
        <Loaded query={session} what={t.settings}>
          {(status) => {
            const admin = status.me?.role === 'admin';
            const panels: Record<Tab, ReactNode> = {
              office: <OfficePanel readOnly={!admin} />,
              communities: <CommunitiesPanel canAdd={status.me?.role !== 'reader'} admin={admin} />,
              staff: <StaffPanel me={status.me?.id ?? null} admin={admin} officeName={status.officeName ?? ''} />,
              rules: <RulesPanel readOnly={!admin} />,
              security: <SecurityPanel status={status} admin={admin} />,
            };
            return (
              <>
                {!admin && tab !== 'security' && <Notice>{t.onlyAdmin}</Notice>}
                {panels[tab]}
              </>
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}
