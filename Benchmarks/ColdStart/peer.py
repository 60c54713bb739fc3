# The same work in Python: Lambda's runtime loop, and a handler that reads one item with boto3.
import json
import os
import urllib.request

import boto3

api = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"
table = boto3.resource("dynamodb").Table("CampusIssues")


def handler(event):
    found = table.get_item(Key={"issueId": event["pathParameters"]["issueId"]}, ConsistentRead=True)
    if "Item" not in found:
        return {"statusCode": 404, "body": json.dumps({"message": "Issue not found"})}
    return {"statusCode": 200, "body": json.dumps(found["Item"])}


while True:
    with urllib.request.urlopen(f"{api}/next") as waiting:
        request_id, event = waiting.headers["Lambda-Runtime-Aws-Request-Id"], json.load(waiting)
    answer = urllib.request.Request(f"{api}/{request_id}/response", data=json.dumps(handler(event)).encode(), method="POST")
    urllib.request.urlopen(answer).close()
