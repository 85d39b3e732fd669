import type { InputOf } from '#shared/ipc/routes';
import { checkChar } from '#shared/persons/identityNumber.rules';
import { aPerson } from './aPerson';

type DecisionInput = InputOf<'measures.registerDecision'>;

/** A number that checks out; division 620199 does not exist. Odd sequence: male. */
export function anIdNumber(birthDate = '1988-04-12', sequence = 1): string {
  const first17 = `620199${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + checkChar(first17);
}

/** Somebody of whom hardly more than name and number is known. */
export function aNewcomer(over: Partial<InputOf<'persons.create'>> = {}): InputOf<'persons.create'> {
  return aPerson({
    name: '周启航', sex: 'unknown', idNumber: anIdNumber(), idNumberReason: '', birthDate: null, grid: '', domicileAddress: '',
    residenceAddress: '', phones: [], firstUseOn: '', ...over,
  });
}

/** A decision of 社区戒毒, served on 2026-02-20: to be reported by 2026-03-07. */
export function aDecision(personId: string, over: Partial<DecisionInput> = {}): DecisionInput {
  return {
    personId,
    kind: 'community_detox',
    decisionNo: '澄公（禁）社戒决字〔2026〕9号',
    decidedBy: '澄江区公安局',
    decidedOn: '2026-02-18',
    servedOn: '2026-02-20',
    releaseCertificateNo: '',
    releasedOn: null,
    termMonths: 36,
    executionPlace: '望溪街道柳园社区',
    ...over,
  };
}

/** The five of 戒毒条例 art. 17. */
export function aWorkGroup(): InputOf<'measures.setWorkGroup'>['members'] {
  return [
    { role: 'specialist', name: '陈雨', unit: '望溪街道', phone: '' },
    { role: 'police', name: '赵立新', unit: '望溪派出所', phone: '0551-2345679' },
    { role: 'medic', name: '何敏', unit: '卫生服务中心', phone: '' },
    { role: 'family', name: '周国平', unit: '父亲', phone: '13800138000' },
    { role: 'volunteer', name: '石永福', unit: '', phone: '' },
  ];
}
