import { maskIdNumber } from './identityNumber.rules';
import { maskPhone } from './phone.rules';

const HIDDEN = '******';

/** The community and no more (DESIGN §6): an address says where somebody can be found. */
export function maskAddress(address: string, communityName: string): string {
  if (address === '') return '';
  return communityName !== '' && address.includes(communityName) ? communityName + HIDDEN : HIDDEN;
}

/** A value of a field that is masked on screen, wherever it turns up: before and after an edit, in a doubt. */
export function maskField(field: string, value: string, communityName: string): string {
  switch (field) {
    case 'idNumber':
      return maskIdNumber(value);
    case 'phone':
    case 'phones':
      return value.replace(/[\d-]{5,}/gu, maskPhone);
    case 'domicileAddress':
    case 'residenceAddress':
      return maskAddress(value, communityName);
    default:
      return value;
  }
}
