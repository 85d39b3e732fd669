import type { InputOf } from '#shared/ipc/routes';

/** A person as a clerk would type one; override what the test is about. Division 9901 does not exist. */
export function aPerson(over: Partial<InputOf<'persons.create'>> = {}): InputOf<'persons.create'> {
  return {
    name: '罗文静',
    sex: 'female',
    ethnicity: '汉族',
    idType: 'citizen',
    idNumber: '990199199302052020',
    idNumberReason: '测试用号码',
    birthDate: '1993-02-05',
    communityId: null,
    grid: '3网格',
    domicileAddress: '安澜市澄江区石桥社区5号',
    residenceAddress: '安澜市澄江区石桥社区5号',
    phones: [{ number: '13800000001', label: '本人' }],
    education: '高中',
    maritalStatus: '未婚',
    employment: '无业',
    onDibao: false,
    lowRentHousing: null,
    drugTypes: ['冰毒'],
    firstUseOn: '2019',
    controlStatus: 'history_at_large',
    riskLevel: 'medium',
    policeName: '吴民警',
    specialistName: '陈雨',
    remarks: '',
    ...over,
  };
}
