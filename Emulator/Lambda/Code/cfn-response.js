// Lies beside Node.js code that stands in a template and requires it:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-lambda-function-code-cfnresponsemodule.html
exports.SUCCESS = 'SUCCESS';
exports.FAILED = 'FAILED';

exports.send = (event, context, responseStatus, responseData, physicalResourceId, noEcho) => {
  const answer = JSON.stringify({
    Status: responseStatus,
    Reason: `See the details in CloudWatch Log Stream: ${context.logStreamName}`,
    PhysicalResourceId: physicalResourceId || context.logStreamName,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    NoEcho: noEcho || false,
    Data: responseData,
  });
  const { request } = require(event.ResponseURL.startsWith('https:') ? 'https' : 'http');
  const headers = { 'content-type': '', 'content-length': Buffer.byteLength(answer) };
  const sent = request(event.ResponseURL, { method: 'PUT', headers }, (response) => {
    console.log(`Status code: ${response.statusCode}`);
    context.done();
  });
  sent.on('error', (failure) => {
    console.log(`send(..) failed: ${failure}`);
    context.done();
  });
  sent.end(answer);
};
