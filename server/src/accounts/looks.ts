import { defaultLook, type Look, LookError, parseLook } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';

/** Said on every page while what is stored cannot be used. */
const FAULT =
  'Thể thức đã lưu của cơ quan không dùng được nên văn bản đang theo thể thức mặc định; đề nghị quản trị viên đặt lại ở trang Thể thức.';

/** How the agency's documents look; kept beside its name. */
export function createLooks(db: Database) {
  /** A look that fails its bounds (of another version, or spoilt) must not lock anybody out. */
  async function read(): Promise<{ look: Look; fault: string | null }> {
    const row = await db.selectFrom('agency').select('look').executeTakeFirst();
    try {
      return { look: row?.look ? parseLook(JSON.parse(row.look)) : defaultLook, fault: null };
    } catch (error) {
      if (error instanceof LookError || error instanceof SyntaxError)
        return { look: defaultLook, fault: FAULT };
      throw error;
    }
  }

  return {
    read,
    get: async (): Promise<Look> => (await read()).look,

    async set(look: Look): Promise<void> {
      const written = { look: JSON.stringify(look) };
      await db
        .insertInto('agency')
        .values({ id: 1, name: '', superior: '', place: '', code: '', ...written })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
        .execute();
    },
  };
}

export type Looks = ReturnType<typeof createLooks>;
