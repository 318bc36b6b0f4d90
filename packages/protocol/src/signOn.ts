import { z } from 'zod';

/**
 * By which claim of the provider people are found: a name that is the user name here (AD FS, Keycloak, WSO2), or the
 * part before @ of an e-mail address that the provider has verified.
 */
export const signOnClaims = ['preferred_username', 'email'] as const;
export type SignOnClaim = (typeof signOnClaims)[number];

/** How people sign in through the agency's own OpenID Connect provider. */
export const signOnSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(200),
  /** Whose account it is, on the button: "tài khoản công vụ". */
  label: z.string().trim().min(1).max(60),
  claim: z.enum(signOnClaims),
  /** What stands behind @, of which only addresses are taken; needed for e-mail, else it may be empty. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .regex(/^([a-z0-9](-?[a-z0-9])*(\.[a-z0-9](-?[a-z0-9])*)*)?$/),
  /** Whoever the provider knows gets an account, without any unit; else only who has one comes in. */
  creates: z.boolean(),
});
export type SignOn = z.infer<typeof signOnSchema>;

/** PUT /api/sign-on (administrators); a secret of null leaves the stored one. DELETE switches it off. */
export const newSignOnSchema = signOnSchema.extend({ clientSecret: z.string().max(500).nullable() });
export type NewSignOn = z.infer<typeof newSignOnSchema>;

/** GET /api/sign-on (administrators): `redirectUri` is what the provider has to be told. The secret is never told. */
export const signOnSettingsSchema = z.object({ settings: signOnSchema.nullable(), redirectUri: z.string() });
export type SignOnSettings = z.infer<typeof signOnSettingsSchema>;

/** GET /api/sign-on/start sends the browser to the provider, which sends it back to GET /api/sign-on/callback. */
export const SIGN_ON_START = '/api/sign-on/start';
export const SIGN_ON_CALLBACK = '/api/sign-on/callback';

/** Why signing in through the provider did not work: `/?sign-on=<reason>` of the application, with its sentence. */
export const signOnReasons = {
  failed: 'Chưa đăng nhập được qua hệ thống của cơ quan; đề nghị bấm nút để thử lại, hoặc dùng mật khẩu.',
  unreachable:
    'Hệ thống đăng nhập của cơ quan không trả lời; đề nghị thử lại sau ít phút, hoặc dùng mật khẩu.',
  unverified: 'Hệ thống của cơ quan chưa xác nhận địa chỉ thư điện tử này; đề nghị liên hệ người quản trị.',
  unknown:
    'Tài khoản này chưa có trong danh sách người dùng của cơ quan; đề nghị liên hệ người quản trị để được thêm.',
  linked:
    'Tên đăng nhập này đã gắn với một người khác ở hệ thống của cơ quan; đề nghị người quản trị bỏ liên kết cũ.',
  disabled:
    'Tài khoản này đã ngừng sử dụng; nội dung đã soạn vẫn được giữ, đề nghị liên hệ người quản trị của cơ quan.',
} as const;
export type SignOnReason = keyof typeof signOnReasons;
