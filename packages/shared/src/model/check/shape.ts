import type { z } from 'zod';
import { datePattern, wallTimePattern } from '../../time.ts';
import { configFault, faultPath, type ConfigFault } from './fault.ts';

/**
 * What a schema found wrong, in the words of a fault.
 *
 * A rule of ours inside a schema (`refine`) names its code in `params.fault`. What has no words of ours keeps those of zod.
 */
export function shapeFault(issue: z.core.$ZodIssue): ConfigFault {
  const path = faultPath(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(path, issue);
    case 'too_small':
      return tooLittle(path, issue);
    case 'too_big':
      return tooMuch(path, issue);
    case 'unrecognized_keys':
      return configFault(path, 'unknown-key', { keys: issue.keys.join(', ') });
    case 'invalid_value':
      return configFault(path, 'unknown-value', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return wrongFormat(path, issue);
    case 'custom':
      return ownRule(path, issue);
    default:
      return configFault(path, 'wrong-form', { detail: issue.message });
  }
}

function wrongType(path: string, { expected, message }: z.core.$ZodIssueInvalidType): ConfigFault {
  if (message.endsWith('received undefined')) return configFault(path, 'missing');
  if (expected === 'int') return configFault(path, 'not-whole');
  return expected === 'number'
    ? configFault(path, 'not-a-number')
    : configFault(path, 'wrong-form', { detail: message });
}

function wrongFormat(path: string, { pattern, message }: z.core.$ZodIssueInvalidStringFormat): ConfigFault {
  if (pattern === String(wallTimePattern)) return configFault(path, 'not-a-time');
  return pattern === String(datePattern)
    ? configFault(path, 'not-a-date')
    : configFault(path, 'wrong-form', { detail: message });
}

function tooLittle(path: string, { origin, minimum }: z.core.$ZodIssueTooSmall): ConfigFault {
  const least = Number(minimum);
  if (origin === 'number' || origin === 'int') return configFault(path, 'below-least', { least });
  return origin === 'string' ? configFault(path, 'text-missing') : configFault(path, 'too-few', { least });
}

function tooMuch(path: string, { origin, maximum }: z.core.$ZodIssueTooBig): ConfigFault {
  const most = Number(maximum);
  if (origin === 'number' || origin === 'int') return configFault(path, 'above-most', { most });
  return configFault(path, origin === 'string' ? 'text-too-long' : 'too-many', { most });
}

function ownRule(path: string, { params, message }: z.core.$ZodIssueCustom): ConfigFault {
  switch (params?.['fault']) {
    case 'range-backwards':
    case 'opens-after-closes':
    case 'quota-of-nothing':
    case 'return-without-limit':
      return configFault(path, params['fault']);
    default:
      return configFault(path, 'wrong-form', { detail: message });
  }
}
