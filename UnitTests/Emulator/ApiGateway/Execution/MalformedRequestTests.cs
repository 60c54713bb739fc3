using System.Text;
using CampusIssues.Emulator.ApiGateway.OpenApi;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class MalformedRequestTests
{
    private const string Document = """
        openapi: 3.0.1
        info: {title: t, version: "1"}
        x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
        x-amazon-apigateway-request-validator: all
        x-amazon-apigateway-gateway-responses:
          DEFAULT_4XX: {responseTemplates: {application/json: '{"message":$context.error.messageString,"requestId":"$context.requestId"}'}}
          MISSING_AUTHENTICATION_TOKEN: {statusCode: "404"}
        paths:
          /things/{id}:
            put:
              parameters: [{name: q, in: query, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string, pattern: "^(a+)+$"}}, additionalProperties: false}}}}
              x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:fn/invocations"}
            x-amazon-apigateway-any-method:
              x-amazon-apigateway-integration: {type: mock, passthroughBehavior: never, requestTemplates: {application/json: '{"statusCode": 405}'}, responses: {default: {statusCode: "405"}}}
        """;

    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "put"];
    private static readonly string[] Targets =
        ["/things/1?q=1", "/things/%zz?q=%zz", "/things/%00?q=", "/things/a%2Fb?q=1&q=2", "//", "/", "/things", "/things//", "/things/1/2", "/THINGS/1?q=1", "/%2e%2e?&&==&", "/things/{id}?q={}"];

    private static readonly string[] Bodies =
        ["", "{", "[]", "null", "\"\"", "{\"a\":1}", "{\"a\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"}", "{\"a\":\"a\",\"b\":2}", "{\"a\":\"a\"}", "{\"a\":\"\\ud800\"}", new string('[', 500), "\u0000"];

    private static readonly (string, string)[] Headers =
    [
        ("Content-Type", "text/plain"), ("Content-Type", "application/json"), ("Content-Type", ";;;"), ("Content-Encoding", "gzip"), ("Authorization", "Bearer x.y.z"),
        ("Accept", "*/*;q=x,,"), ("traceparent", "00-zz-zz-zz"), ("X-Amzn-Trace-Id", "Root=1;Parent=;;"), ("X-Forwarded-For", ",,,"), ("x-api-key", ""),
    ];

    [Fact]
    public async Task None_of_400_random_requests_is_answered_5xx()
    {
        var random = new Random(7);
        var gateway = new TestGateway();
        OpenApiImport.Into(gateway.Definition, OpenApiImport.Parse(Encoding.UTF8.GetBytes(Document)));

        for (var index = 0; index < 400; index++)
        {
            var (method, target, body) = (Pick(random, Methods), Pick(random, Targets), Pick(random, Bodies));
            var headers = Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, Headers)).ToArray();

            var answer = await gateway.SendAsync(method, target, Encoding.UTF8.GetBytes(body), headers);

            answer.StatusCode.ShouldBeLessThan(500, $"{method} {target} {body} {string.Join("; ", headers)}");
        }
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
