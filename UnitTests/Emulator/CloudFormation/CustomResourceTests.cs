using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.CloudFormation;

public sealed class CustomResourceTests : StackFacts
{
    private readonly Functions _functions = new();

    private protected override LocalAws Start()
    {
        var aws = new LocalAws(null, services => services.AddSingleton<IFunctions>(_functions));
        _functions.Http = aws.Http;
        return aws;
    }

    [Fact]
    public async Task A_function_makes_it_and_gives_its_id_and_attributes()
    {
        await CreateAsync(Template("1"));

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
        (await OutputsAsync()).ShouldBe(new Dictionary<string, string> { ["Id"] = "seed-1", ["Text"] = "hello 1" });
        var asked = _functions.Asked.ShouldHaveSingleItem();
        (asked["RequestType"]!.ToString(), asked["ResourceType"]!.ToString(), asked["LogicalResourceId"]!.ToString()).ShouldBe(("Create", "Custom::Seed", "Seed"));
        asked["ResourceProperties"]!.ToJsonString().ShouldBe("""{"ServiceToken":"arn:aws:lambda:us-east-1:000000000000:function:seed","Count":"1","On":"true"}""");
        asked["StackId"]!.ToString().ShouldContain(":stack/demo/");
    }

    [Fact]
    public async Task Another_id_replaces_it_and_the_old_one_is_deleted_in_the_end()
    {
        await CreateAsync(Template("1"));
        await UpdateAsync(Template("2"));
        await CallAsync("DeleteStack", ("StackName", "demo"));

        _functions.Asked.Select(asked => $"{asked["RequestType"]} {asked["PhysicalResourceId"]} {asked["OldResourceProperties"]?["Count"]}".Trim()).ShouldBe(
            ["Create", "Update seed-1 1", "Delete seed-1", "Delete seed-2"]);
    }

    [Fact]
    public async Task What_the_function_refuses_rolls_the_stack_back()
    {
        await CreateAsync(Template("0"));

        (await EventsAsync()).ShouldContain(told => told.StartsWith("Seed CREATE_FAILED Received response status [FAILED] from custom resource. Message returned: too few (RequestId: ", StringComparison.Ordinal));
        (await StatusAsync()).ShouldBe("ROLLBACK_COMPLETE");
    }

    [Fact]
    public async Task A_function_that_is_not_there()
    {
        _functions.IsThere = false;

        await CreateAsync(Template("1"));

        (await EventsAsync()).ShouldContain(told => told.StartsWith("Seed CREATE_FAILED Resource handler returned message: \"Function not found: seed\"", StringComparison.Ordinal));
    }

    private static string Template(string count) => $$"""
        Resources:
          Seed:
            Type: Custom::Seed
            Properties: {ServiceToken: 'arn:aws:lambda:us-east-1:000000000000:function:seed', Count: {{count}}, On: true}
        Outputs:
          Id: {Value: !Ref Seed}
          Text: {Value: !GetAtt Seed.Text}
        """;

    /// <summary>A function that makes seeds, of one at least.</summary>
    private sealed class Functions : IFunctions
    {
        public HttpClient Http { get; set; } = null!;

        public bool IsThere { get; set; } = true;

        public List<JsonObject> Asked { get; } = [];

        public async Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            if (!IsThere)
            {
                throw new AwsException("ResourceNotFoundException", "Function not found: seed");
            }

            var asked = JsonNode.Parse(invocation.Payload.Span)!.AsObject();
            Asked.Add(asked);
            var count = asked["ResourceProperties"]!["Count"]!.ToString();
            var answer = count == "0"
                ? new JsonObject { ["Status"] = "FAILED", ["Reason"] = "too few", ["PhysicalResourceId"] = "none" }
                : new JsonObject { ["Status"] = "SUCCESS", ["PhysicalResourceId"] = $"seed-{count}", ["Data"] = new JsonObject { ["Text"] = $"hello {count}" } };
            using var content = new StringContent(answer.ToJsonString(), Encoding.UTF8);
            (await Http.PutAsync(new Uri(asked["ResponseURL"]!.ToString()).PathAndQuery, content, cancellationToken)).EnsureSuccessStatusCode();
            return new InvocationResult(202, ReadOnlyMemory<byte>.Empty);
        }
    }
}
