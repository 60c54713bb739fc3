// Runs a Node.js handler: asks the Lambda runtime API for events and posts what the handler answers.
import http from 'node:http';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [host, ...prefix] = process.env.AWS_LAMBDA_RUNTIME_API.split('/');
const [hostname, port] = host.split(':');
const base = `${prefix.map((part) => '/' + part).join('')}/2018-06-01/runtime/`;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, target, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({
      agent, hostname, port, method, path: base + target,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'aws-lambda-nodejs/local', ...headers },
    }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function report(target, error) {
  const document = {
    errorType: error?.name ?? 'Error',
    errorMessage: error?.message ?? String(error),
    trace: String(error?.stack ?? '').split('\n'),
  };
  console.error(document.trace.join('\n'));
  await call('POST', target, JSON.stringify(document), { 'Lambda-Runtime-Function-Error-Type': document.errorType });
}

async function load() {
  const [file, name] = [process.env._HANDLER.slice(0, process.env._HANDLER.lastIndexOf('.')), process.env._HANDLER.split('.').pop()];
  const root = path.join(process.env.LAMBDA_TASK_ROOT, file);
  const found = ['.mjs', '.js', '.cjs'].map((extension) => root + extension).find(existsSync);
  if (!found) throw Object.assign(new Error(`Cannot find module '${file}'`), { name: 'Runtime.ImportModuleError' });
  const module = await import(pathToFileURL(found));
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== 'function') {
    throw Object.assign(new Error(`${process.env._HANDLER} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  }
  return handler;
}

function run(handler, event, context) {
  return new Promise((resolve, reject) => {
    const done = (error, answer) => (error ? reject(error) : resolve(answer));
    Object.assign(context, { done, succeed: resolve, fail: reject });
    const answer = handler(event, context, done);
    if (answer?.then) answer.then(resolve, reject);
    else if (handler.length < 3) resolve(answer);
  });
}

let handler;
try {
  handler = await load();
} catch (error) {
  await report('init/error', error);
  process.exit(1);
}

for (;;) {
  const { headers, body } = await call('GET', 'invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'] ?? '';
  const context = {
    awsRequestId: id,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: JSON.parse(headers['lambda-runtime-client-context'] ?? 'null'),
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const answer = await run(handler, JSON.parse(body), context);
    await call('POST', `invocation/${id}/response`, JSON.stringify(answer) ?? 'null');
  } catch (error) {
    await report(`invocation/${id}/error`, error);
  }
}
