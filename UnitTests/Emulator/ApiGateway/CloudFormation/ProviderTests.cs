using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.CloudFormation;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.ApiGateway.Management;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.CloudFormation;

public sealed class ProviderTests
{
    private readonly TestManagement _aws = new();

    private static ResourceRequest Request(string logicalId, string properties) =>
        new("stack", logicalId, JsonNode.Parse(properties)!.AsObject(), "us-east-1", "000000000000") { GeneratedName = $"stack-{logicalId}-ABCDEFGHIJKL" };

    private static async Task<ResourceResult> CreateAsync(IResourceProvider provider, string properties) =>
        await provider.CreateAsync(Request("Thing", properties), CancellationToken.None);

    [Fact]
    public async Task A_template_s_api_is_served_from_its_stage()
    {
        var api = await CreateAsync(new RestApiResource(_aws.Store), """
            {"Name":"FromTemplate","Body":{"openapi":"3.0.1","info":{"title":"t"},"paths":{"/a":{"get":{"x-amazon-apigateway-integration":
              {"type":"aws_proxy","httpMethod":"POST","uri":"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:fn/invocations"}}}}},
             "EndpointConfiguration":{"Types":["REGIONAL"]},"FailOnWarnings":"true","MinimumCompressionSize":"1024","Tags":[{"Key":"a","Value":"b"}]}
            """);
        var deployment = await CreateAsync(new DeploymentResource(_aws.Store), $$"""{"RestApiId":"{{api.PhysicalId}}"}""");
        var stage = await CreateAsync(new StageResource(_aws.Store), $$$"""
            {"RestApiId":"{{{api.PhysicalId}}}","DeploymentId":"{{{deployment.PhysicalId}}}","StageName":"prod","TracingEnabled":"true","Variables":{"Color":"red"},
             "AccessLogSetting":{"DestinationArn":"arn:aws:logs:us-east-1:000000000000:log-group:g","Format":"$context.status"},
             "MethodSettings":[{"ResourcePath":"/*","HttpMethod":"*","ThrottlingRateLimit":"50","ThrottlingBurstLimit":100},{"ResourcePath":"/~1a","HttpMethod":"GET","MetricsEnabled":true}]}
            """);

        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api.PhysicalId}/prod/a")).Body.ShouldBe("ok");
        stage.PhysicalId.ShouldBe("prod");
        var told = await _aws.CallAsync("GET", $"/restapis/{api.PhysicalId}/stages/prod");
        told["methodSettings"]!["*/*"]!["throttlingBurstLimit"]!.ToString().ShouldBe("100");
        told["methodSettings"]!["~1a/GET"]!["metricsEnabled"]!.GetValue<bool>().ShouldBeTrue();
        told["variables"]!["Color"]!.ToString().ShouldBe("red");
        var named = await _aws.CallAsync("GET", $"/restapis/{api.PhysicalId}");
        named["name"]!.ToString().ShouldBe("FromTemplate");
        named["tags"]!["a"]!.ToString().ShouldBe("b");
        api.Attributes["RootResourceId"].ShouldBe(named["rootResourceId"]!.ToString());
    }

    [Fact]
    public async Task Resource_method_model_validator_and_gateway_response_make_an_api_too()
    {
        var api = await CreateAsync(new RestApiResource(_aws.Store), """{"Name":"ByParts"}""");
        var resource = await CreateAsync(new ResourceResource(_aws.Store), $$"""{"RestApiId":"{{api.PhysicalId}}","ParentId":"{{api.Attributes["RootResourceId"]}}","PathPart":"a"}""");
        var model = await CreateAsync(new ModelResource(_aws.Store), $$$"""{"RestApiId":"{{{api.PhysicalId}}}","Name":"M","ContentType":"application/json","Schema":{"type":"object","required":["x"]}}""");
        var validator = await CreateAsync(new RequestValidatorResource(_aws.Store), $$"""{"RestApiId":"{{api.PhysicalId}}","ValidateRequestBody":true}""");
        await CreateAsync(new GatewayResponseResource(_aws.Store), $$$"""{"RestApiId":"{{{api.PhysicalId}}}","ResponseType":"BAD_REQUEST_BODY","StatusCode":"422","ResponseTemplates":{"application/json":"{}"}}""");
        var method = await CreateAsync(new MethodResource(_aws.Store), $$$"""
            {"RestApiId":"{{{api.PhysicalId}}}","ResourceId":"{{{resource.PhysicalId}}}","HttpMethod":"POST","AuthorizationType":"NONE","RequestValidatorId":"{{{validator.PhysicalId}}}",
             "RequestModels":{"application/json":"{{{model.PhysicalId}}}"},"MethodResponses":[{"StatusCode":200}],
             "Integration":{"Type":"MOCK","RequestTemplates":{"application/json":"{\"statusCode\":200}"},"IntegrationResponses":[{"StatusCode":"200","ResponseTemplates":{"application/json":"fine"}}]}}
            """);
        var deployment = await CreateAsync(new DeploymentResource(_aws.Store), $$"""{"RestApiId":"{{api.PhysicalId}}","StageName":"s"}""");

        (await _aws.InvokeAsync("POST", $"/_aws/execute-api/{api.PhysicalId}/s/a")).StatusCode.ShouldBe(422);
        method.PhysicalId.ShouldBe($"{api.PhysicalId}|{resource.PhysicalId}|POST");
        deployment.Attributes["DeploymentId"].ShouldBe(deployment.PhysicalId);
    }

    [Fact]
    public async Task Keys_and_plans_are_made_and_deleted()
    {
        var key = await CreateAsync(new ApiKeyResource(_aws.Store, _aws.Keys), """{"Enabled":"true","Value":"abcdefghijklmnopqrstuvwxyz"}""");
        var plan = await CreateAsync(new UsagePlanResource(_aws.Store, _aws.Keys), """{"UsagePlanName":"p","Throttle":{"RateLimit":"1","BurstLimit":2},"Quota":{"Limit":5,"Period":"WEEK"}}""");
        var member = new UsagePlanKeyResource(_aws.Store, _aws.Keys);
        var properties = $$"""{"KeyId":"{{key.PhysicalId}}","KeyType":"API_KEY","UsagePlanId":"{{plan.PhysicalId}}"}""";
        var joined = await CreateAsync(member, properties);

        joined.PhysicalId.ShouldBe($"{key.PhysicalId}:{plan.PhysicalId}");
        (await _aws.CallAsync("GET", $"/usageplans/{plan.PhysicalId}/keys"))["item"]!.AsArray().Count.ShouldBe(1);
        await member.DeleteAsync(joined.PhysicalId, Request("Thing", properties), CancellationToken.None);
        (await _aws.CallAsync("GET", $"/usageplans/{plan.PhysicalId}/keys"))["item"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_can_t_be_imported_fails_the_resource() =>
        (await Should.ThrowAsync<AwsException>(() => CreateAsync(new RestApiResource(_aws.Store), """{"Body":{"openapi":"9"}}"""))).Message.ShouldBe("Invalid OpenAPI input.");

    [Fact]
    public async Task Deleting_what_is_gone_is_no_fault() =>
        await new RestApiResource(_aws.Store).DeleteAsync("none", Request("Thing", "{}"), CancellationToken.None);
}
