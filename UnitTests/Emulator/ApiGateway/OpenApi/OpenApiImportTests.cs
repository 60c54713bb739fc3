using System.Text;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.OpenApi;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.OpenApi;

public sealed class OpenApiImportTests
{
    private const string Document = """
        openapi: 3.0.1
        info: {title: Pets, version: "1.0"}
        x-amazon-apigateway-request-validators:
          all: {validateRequestBody: true, validateRequestParameters: true}
        x-amazon-apigateway-request-validator: all
        x-amazon-apigateway-binary-media-types: [image/png]
        x-amazon-apigateway-gateway-responses:
          BAD_REQUEST_BODY:
            statusCode: 422
            responseParameters: {gatewayresponse.header.X-Why: "context.error.responseType"}
            responseTemplates: {application/json: '{"message":"$context.error.message","why":"$context.error.validationErrorString"}'}
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            put:
              operationId: savePet
              parameters:
                - {name: v, in: query, required: true, schema: {type: string}}
                - {$ref: "#/components/parameters/Trace"}
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: {"Fn::Sub": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:fn/invocations"}
            options:
              x-amazon-apigateway-request-validator: none
              x-amazon-apigateway-integration:
                type: mock
                passthroughBehavior: never
                requestTemplates: {application/json: '{"statusCode": 204}'}
                responses:
                  default:
                    statusCode: "204"
                    responseParameters:
                      method.response.header.Access-Control-Allow-Origin: "'*'"
                      method.response.header.X-Echo: "method.request.header.Origin"
        components:
          parameters:
            Trace: {name: X-Trace, in: header, required: true, schema: {type: string}}
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string}}, additionalProperties: false}
        """;

    private readonly TestGateway _gateway = new();

    private void Import(string document = Document) =>
        OpenApiImport.Into(_gateway.Definition, OpenApiImport.Parse(Encoding.UTF8.GetBytes(document)));

    private Task<TestAnswer> PutAsync(string target, string body, params (string, string)[] headers) =>
        _gateway.SendAsync("PUT", target, Encoding.UTF8.GetBytes(body), [("Content-Type", "application/json"), .. headers]);

    [Fact]
    public async Task A_request_that_fits_goes_to_the_function()
    {
        Import();

        var answer = await PutAsync("/pets/7?v=1", """{"name":"Rex"}""", ("X-Trace", "t"));

        answer.StatusCode.ShouldBe(200);
        _gateway.Functions.Calls[0].Function.ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:fn");
        _gateway.Functions.Calls[0].Payload.ShouldContain("\"operationName\":\"savePet\"");
    }

    [Fact]
    public async Task Missing_parameters_are_named_and_the_function_isn_t_called()
    {
        Import();

        var answer = await PutAsync("/pets/7?v=", """{"name":"Rex"}""");

        answer.StatusCode.ShouldBe(400);
        answer.Body.ShouldBe("""{"message":"Missing required request parameters: [X-Trace, v]"}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("BadRequestException");
        _gateway.Functions.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}", """[object has missing required properties (["name"])]""")]
    [InlineData("""{"name":1}""", """[instance type (integer) does not match any allowed primitive type (allowed: ["string"])]""")]
    [InlineData("{oops", "[Unable to parse the request body as JSON]")]
    public async Task A_body_that_breaks_the_model_is_answered_by_the_api_s_own_gateway_response(string body, string why)
    {
        Import();

        var answer = await PutAsync("/pets/7?v=1", body, ("X-Trace", "t"));

        answer.StatusCode.ShouldBe(422);
        answer.Headers["X-Why"].ToString().ShouldBe("BAD_REQUEST_BODY");
        answer.Body.ShouldBe($$"""{"message":"Invalid request body","why":"{{why}}"}""");
    }

    [Fact]
    public async Task A_content_type_without_a_model_isn_t_validated()
    {
        Import();

        var answer = await _gateway.SendAsync("PUT", "/pets/7?v=1", "no json"u8.ToArray(), ("Content-Type", "text/plain"), ("X-Trace", "t"));

        answer.StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task Preflight_is_answered_by_the_mock()
    {
        Import();

        var answer = await _gateway.SendAsync("OPTIONS", "/pets/7", null, ("Origin", "http://localhost:5080"));

        answer.StatusCode.ShouldBe(204);
        answer.Headers.AccessControlAllowOrigin.ToString().ShouldBe("*");
        answer.Headers["X-Echo"].ToString().ShouldBe("http://localhost:5080");
        answer.Bytes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mock_that_passes_nothing_on_answers_415_to_other_content_types()
    {
        Import();

        var answer = await _gateway.SendAsync("OPTIONS", "/pets/7", "x"u8.ToArray(), ("Content-Type", "text/plain"));

        answer.StatusCode.ShouldBe(415);
        answer.Body.ShouldBe("""{"message":"Unsupported Media Type"}""");
    }

    [Theory]
    [InlineData("just text", "Invalid OpenAPI input.")]
    [InlineData("{\"openapi\": \"4.0\"}", "Invalid OpenAPI input.")]
    [InlineData("openapi: 3.0.1\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: carrier_pigeon}}}}",
        "Errors found during import:\n\tUnable to put integration on 'GET' for resource at path '/x': Enumeration value for type must be one of [HTTP, AWS, MOCK, HTTP_PROXY, AWS_PROXY]")]
    [InlineData("openapi: 3.0.1\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: nonsense}}}}",
        "Errors found during import:\n\tUnable to put integration on 'GET' for resource at path '/x': Invalid ARN specified in the request")]
    public void A_document_that_can_t_be_used_is_refused(string document, string message) =>
        Should.Throw<OpenApiException>(() => Import(document)).Message.ShouldBe(message);

    [Theory]
    [InlineData("[unclosed")]
    [InlineData("a: 1\na: 2")]
    [InlineData("{\"a\": ")]
    public void What_is_neither_JSON_nor_YAML_is_refused(string document) =>
        Should.Throw<OpenApiException>(() => Import(document)).Message.ShouldStartWith("Unable to parse API definition because of a malformed document");

    [Fact]
    public void Swagger_2_has_its_own_places_for_models_and_bodies()
    {
        Import("""
            {"swagger":"2.0","info":{"title":"Old"},"definitions":{"Pet":{"type":"object"}},
             "securityDefinitions":{"api_key":{"type":"apiKey","name":"x-api-key","in":"header"},"iam":{"type":"apiKey","name":"Authorization","in":"header","x-amazon-apigateway-authtype":"awsSigv4"}},
             "paths":{"/pets":{"post":{"security":[{"api_key":[]}],"parameters":[{"in":"body","name":"Pet","schema":{"$ref":"#/definitions/Pet"}}]},"x-amazon-apigateway-any-method":{"security":[{"iam":[]}]}}}}
            """);

        var methods = _gateway.Definition.ResourceAt("/pets").ResourceMethods!;
        methods["POST"].RequestModels!["application/json"].ShouldBe("Pet");
        methods["POST"].ApiKeyRequired.ShouldBeTrue();
        methods["ANY"].AuthorizationType.ShouldBe("AWS_IAM");
    }

    [Fact]
    public void Authorizers_are_tied_to_the_operations_that_ask_for_them()
    {
        Import("""
            openapi: 3.0.1
            security: [{staff: []}]
            paths:
              /open: {get: {security: []}}
              /closed: {get: {}}
            components:
              securitySchemes:
                staff:
                  type: apiKey
                  name: Authorization
                  in: header
                  x-amazon-apigateway-authtype: custom
                  x-amazon-apigateway-authorizer: {type: token, authorizerUri: u, authorizerResultTtlInSeconds: 60, identityValidationExpression: "^Bearer .+$"}
            """);

        Authorizer authorizer = _gateway.Definition.Authorizers.Values.ShouldHaveSingleItem();
        authorizer.IdentitySource.ShouldBe("method.request.header.Authorization");
        authorizer.AuthorizerResultTtlInSeconds.ShouldBe(60);
        _gateway.Definition.ResourceAt("/closed").ResourceMethods!["GET"].AuthorizerId.ShouldBe(authorizer.Id);
        _gateway.Definition.ResourceAt("/open").ResourceMethods!["GET"].AuthorizationType.ShouldBe("NONE");
    }
}
