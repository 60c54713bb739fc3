using CampusIssues.UnitTests.Emulator.CloudFormation;

namespace CampusIssues.UnitTests.Emulator.Lambda.CloudFormation;

public sealed class FunctionProviderTests : StackFacts
{
    [Fact]
    public async Task Numbers_and_truth_values_become_the_texts_of_environment_variables()
    {
        await CreateAsync($$"""
            Parameters:
              Limit: {Type: Number, Default: 300}
            Resources:
              Function:
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: f
                  Runtime: python3.12
                  Handler: index.handler
                  MemorySize: "256"
                  Role: {{LambdaClient.Role}}
                  Code: {ZipFile: "def handler(event, context): pass"}
                  Environment:
                    Variables: {LIMIT: !Ref Limit, RATE: 0.5, SWITCH: true, NAME: text}
            """);

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
        var function = (await Aws.LambdaAsync("GET", "/2015-03-31/functions/f/configuration")).Json!;
        function["Environment"]!["Variables"]!.ToJsonString().ShouldBe("""{"LIMIT":"300","RATE":"0.5","SWITCH":"true","NAME":"text"}""");
        function["MemorySize"]!.GetValue<int>().ShouldBe(256);
    }
}
