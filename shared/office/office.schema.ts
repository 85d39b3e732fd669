import { z } from 'zod';
import { required, words } from '../kernel/fields';
import { CommunityId } from '../kernel/ids';

/** What the office signs its papers with. All asked at first run, so that no paper prints blanks. */
export const OfficeProfile = z.object({
  /** 社区戒毒社区康复工作站 as on the seal. */
  stationName: required(60),
  /** 站简称, first characters of document numbers: 望 in 望禁康字〔2026〕9号. */
  shortName: required(8),
  /** Two to six Latin capitals for file numbers and backup names: WX in WX-2026-0001. */
  code: z.string().trim().toUpperCase().regex(/^[A-Z]{2,6}$/),
  /** 街道办事处 or 乡镇人民政府. */
  streetName: required(60),
  /** 县（市、区）; leaving it for three days needs a written report (戒毒条例 art. 19). */
  division: required(40),
  address: required(120),
  phone: required(30),
  leader: required(20),
  policeStation: required(60),
});
export type OfficeProfile = z.infer<typeof OfficeProfile>;

export const Community = z.object({ id: CommunityId, name: z.string(), active: z.boolean() });
export type Community = z.infer<typeof Community>;

export const CommunityName = required(30);
export const AddCommunity = z.object({ name: words(30).min(1) });
