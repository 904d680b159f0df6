/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ErrorCode =
  | 'ETC'
  | 'REQUIRED'
  | 'TOO_LONG';

export type Locale =
  | 'EN'
  | 'KK'
  | 'RU';

export type RequestSignInCodeInput = {
  email: string;
  locale?: Locale | null | undefined;
};

export type Role =
  | 'ADMINISTRATOR'
  | 'METHODOLOGIST'
  | 'MODERATOR'
  | 'OFFICIAL'
  | 'OPERATOR';

export type SignInWithCodeInput = {
  code: string;
  email: string;
};

export type SignInWithPasswordInput = {
  email: string;
  password: string;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, name: string | null, email: string, language: Locale, casesWaiting: number | null, answersWaiting: number | null, roles: Array<{ __typename: 'RoleGrant', role: Role }> } | null };

export type RequestSignInCodeMutationVariables = Exact<{
  input: RequestSignInCodeInput;
}>;


export type RequestSignInCodeMutation = { __typename: 'Mutation', requestSignInCode: { __typename: 'RequestSignInCodePayload', sent: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignInWithCodeMutationVariables = Exact<{
  input: SignInWithCodeInput;
}>;


export type SignInWithCodeMutation = { __typename: 'Mutation', signInWithCode: { __typename: 'SignInPayload', viewer: { __typename: 'Person', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignInWithPasswordMutationVariables = Exact<{
  input: SignInWithPasswordInput;
}>;


export type SignInWithPasswordMutation = { __typename: 'Mutation', signInWithPassword: { __typename: 'SignInPayload', viewer: { __typename: 'Person', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type UserErrorFieldsFragment = { __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const UserErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}
    `, {"fragmentName":"UserErrorFields"}) as unknown as TypedDocumentString<UserErrorFieldsFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  __typename
  viewer {
    __typename
    id
    name
    email
    language
    roles {
      __typename
      role
    }
    casesWaiting
    answersWaiting
  }
}
    `, {"hash":"ff1a8f1beed960bed5d5fd302b330c534167d5b47e56f5a2664dc4cb425b5561"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const RequestSignInCodeDocument = new TypedDocumentString(`
    mutation RequestSignInCode($input: RequestSignInCodeInput!) {
  __typename
  requestSignInCode(input: $input) {
    __typename
    sent
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7d570fb52ba3939fde8cfa690e0cfab0fee4d151c38052418ae8a7d23f0bc984"}) as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation SignInWithCode($input: SignInWithCodeInput!) {
  __typename
  signInWithCode(input: $input) {
    __typename
    viewer {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9967623859a97683ca4592e27c721d80ae98c416e7937e827269d3534f69b5ae"}) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const SignInWithPasswordDocument = new TypedDocumentString(`
    mutation SignInWithPassword($input: SignInWithPasswordInput!) {
  __typename
  signInWithPassword(input: $input) {
    __typename
    viewer {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e653bea9d3e63b178b1cc5f43cd00d9209746a881be440dee575d71e0159c208"}) as unknown as TypedDocumentString<SignInWithPasswordMutation, SignInWithPasswordMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  __typename
  signOut {
    __typename
    signedOut
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"bcabfed0244f079774cd98b5a858fae9818452df0a4a135824aed4eec84bd887"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;