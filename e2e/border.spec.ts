import type { RouteKind, RouteRole } from '../shared/ipc/route';
import { routes } from '../shared/ipc/routes';
import type { StaffRole } from '../shared/office/staff.schema';
import type {} from '../renderer/lib/bridge';
import { answerOf } from './askOffice';
import { LoginPage } from './pages/login.page';
import { ADMIN } from './pages/setup.page';
import { lockByKey } from './processes';
import { expect, test } from './readyOffice';
import { shareOffice } from './sharedOffice';

// One office with a colleague of each role.
const PASSWORD = 'qiutian-huoche-3310';
const STAFF: Readonly<Record<StaffRole, string>> = { admin: ADMIN.name, worker: '吴专干', reader: '石只读' };
const RANK = { reader: 1, worker: 2, admin: 3 } as const;

interface Asked {
  readonly name: string;
  readonly kind: RouteKind;
  readonly role: RouteRole;
}
const everyRoute: readonly Asked[] = Object.entries(routes).map(([name, { kind, role }]) => ({
  name,
  kind,
  role,
}));

const office = shareOffice();

test.beforeAll(async () => {
  for (const role of ['worker', 'reader'] as const) {
    await answerOf(office.page, 'office.addStaff', { name: STAFF[role], role, password: PASSWORD });
  }
});

/** No route takes `null`: whoever may ask is told so, and nothing is done. */
async function outcomes(asked: readonly Asked[]): Promise<Record<string, string>> {
  return office.page.evaluate(async (all) => {
    const answers = await Promise.all(
      all.map(async ({ name, kind }) => {
        const reply = await window.office.call(kind, name, null, crypto.randomUUID());
        return [name, reply.ok ? 'answered' : reply.problem.code] as const;
      }),
    );
    return Object.fromEntries(answers);
  }, asked);
}

async function signInAs(role: StaffRole): Promise<void> {
  office.page = await lockByKey(office.app, office.page);
  const login = new LoginPage(office.page);
  await login.choose(STAFF[role]);
  await login.signIn(role === 'admin' ? ADMIN.password : PASSWORD);
}

const expected = (role: StaffRole, { role: needs }: Asked): string => {
  if (needs === 'main') return 'internal';
  if (needs === 'none') return 'input.invalid';
  return RANK[role] >= RANK[needs] ? 'input.invalid' : 'route.forbidden';
};

for (const role of ['worker', 'reader', 'admin'] as const) {
  test(`every question is answered or refused by the rank of the one who asks: ${role}`, async () => {
    await signInAs(role);
    expect(await outcomes(everyRoute)).toEqual(
      Object.fromEntries(everyRoute.map((route) => [route.name, expected(role, route)])),
    );
  });
}

test('while the screen is locked nothing about a record is answered, and nobody is kept waiting', async () => {
  office.page = await lockByKey(office.app, office.page);
  await new LoginPage(office.page).password.waitFor();
  const wanted = (route: Asked): string => {
    if (route.kind !== 'effect') return 'session.locked';
    if (route.role === 'main') return 'internal';
    return route.role === 'none' ? 'input.invalid' : 'session.locked';
  };
  expect(await outcomes(everyRoute)).toEqual(
    Object.fromEntries(everyRoute.map((route) => [route.name, wanted(route)])),
  );
  await new LoginPage(office.page).signIn();
});

test('a question at the wrong door, or one that does not exist, is a bug with a number and nothing else', async () => {
  const asked = [
    ['effect', 'persons.list'],
    ['effect', 'backup.record'],
    ['query', 'session.status'],
    ['command', 'session.lock'],
    ['query', 'persons.everything'],
    ['effect', 'persons.everything'],
    ['query', 'constructor'],
    ['effect', '__proto__'],
    ['effect', 'toString'],
    ['query', ''],
    ['query', 'main'],
    ['anything', 'persons.list.rows'],
  ] as const;
  const codes = await office.page.evaluate(async (all) => {
    const replies = await Promise.all(
      all.map(([kind, name]) => window.office.call(kind as 'query', name, {}, crypto.randomUUID())),
    );
    return replies.map((reply) => (reply.ok ? 'answered' : reply.problem.code));
  }, asked);
  expect(codes).toEqual(asked.map(() => 'internal'));
});

test('what is no question at all is thrown back', async () => {
  const outcome = await office.page.evaluate(async () => {
    const ask = window.office.call as (...all: unknown[]) => Promise<unknown>;
    const tries = [
      () => ask('effect', 7, {}, 'a'),
      () => ask('effect', 'session.status', {}, 7),
      () => ask('effect', null, null, null),
    ];
    return Promise.all(
      tries.map((attempt) =>
        attempt().then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
  });
  expect(outcome).toEqual(['refused', 'refused', 'refused']);
});

test('another window, even one of ours with the same page, is not answered', async () => {
  const outcome = await office.app.evaluate(async ({ BrowserWindow, app: electron }) => {
    const own = BrowserWindow.getAllWindows()[0];
    if (!own) return 'no window';
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, session: own.webContents.session, sandbox: true },
    });
    try {
      await other.loadURL('app://office/index.html');
      const ask =
        "window.office.call('effect', 'session.status', {}, 'other').then(() => 'answered', () => 'refused')";
      return (await other.webContents.executeJavaScript(ask)) as string;
    } finally {
      other.destroy();
    }
  });
  expect(outcome).toBe('refused');
});
