import type { ImportField } from '../importing/fields';
import type { PersonField } from '../persons/personFields';

/** What a field of the record is called where changes, doubts and the timeline name it. */
export const recordFieldLabel = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  idType: '证件种类',
  idNumber: '证件号码',
  idNumberReason: '号码无误的理由',
  birthDate: '出生日期',
  community: '社区',
  communityId: '社区',
  grid: '网格',
  domicileAddress: '户籍地址',
  residenceAddress: '居住地址',
  phone: '电话',
  phones: '电话',
  education: '文化程度',
  maritalStatus: '婚姻',
  employment: '工作',
  onDibao: '低保',
  lowRentHousing: '住廉租、公租房',
  drugTypes: '毒品种类',
  firstUseOn: '初次吸毒',
  controlStatus: '管控现状',
  measureStartOn: '开始日期',
  decisionNo: '决定书文号',
  decidedBy: '决定机关',
  decidedOn: '决定日期',
  riskLevel: '风险等级',
  policeName: '社区民警',
  specialistName: '责任人',
  remarks: '备注',
} as const satisfies Record<PersonField | ImportField, string>;

/** The word for a stored field name; a name from a newer program is shown as it stands. */
export const fieldLabel = (field: string): string =>
  Object.hasOwn(recordFieldLabel, field) ? recordFieldLabel[field as keyof typeof recordFieldLabel] : field;
