"""Runs a Python handler: asks the Lambda runtime API for events and posts what the handler answers."""
import http.client
import importlib
import json
import os
import sys
import time
import traceback

host, _, prefix = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
base = ("/" + prefix if prefix else "") + "/2018-06-01/runtime/"
connection = http.client.HTTPConnection(host)
sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
sys.stdout.reconfigure(line_buffering=True)


def call(method, path, body=None, headers={}):
    connection.request(method, base + path, body, {"Content-Type": "application/json", "User-Agent": "aws-lambda-python/local", **headers})
    response = connection.getresponse()
    return response.headers, response.read()


def describe(error):
    frames = traceback.format_tb(error.__traceback__)[1:]
    return {"errorMessage": str(error), "errorType": type(error).__name__, "requestId": os.environ.get("_REQUEST_ID", ""), "stackTrace": frames}


def report(path, error):
    document = describe(error)
    print(f"[ERROR] {document['errorType']}: {document['errorMessage']}\n" + "".join(["Traceback (most recent call last):\n"] + document["stackTrace"]).rstrip())
    call("POST", path, json.dumps(document), {"Lambda-Runtime-Function-Error-Type": document["errorType"]})


class Client:
    def __init__(self, told):
        for name in ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name"):
            setattr(self, name, told.get(name))


class ClientContext:
    """https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

    def __init__(self, told):
        self.custom = told.get("custom")
        self.env = told.get("env")
        self.client = Client(told["client"]) if told.get("client") else None

    @staticmethod
    def read(text):
        return ClientContext(json.loads(text)) if text else None


class Context:
    def __init__(self, headers):
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.client_context = ClientContext.read(headers.get("Lambda-Runtime-Client-Context"))
        self.identity = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        print(message)


def load():
    module, _, name = os.environ["_HANDLER"].rpartition(".")
    return getattr(importlib.import_module(module.replace("/", ".")), name)


try:
    handler = load()
except BaseException as error:
    report("init/error", error)
    sys.exit(1)

while True:
    headers, event = call("GET", "invocation/next")
    context = Context(headers)
    os.environ["_X_AMZN_TRACE_ID"] = headers.get("Lambda-Runtime-Trace-Id", "")
    os.environ["_REQUEST_ID"] = context.aws_request_id
    path = f"invocation/{context.aws_request_id}/"
    try:
        answer = json.dumps(handler(json.loads(event), context))
    except Exception as error:
        sys.stdout.flush()
        report(path + "error", error)
        continue
    sys.stdout.flush()
    call("POST", path + "response", answer)
