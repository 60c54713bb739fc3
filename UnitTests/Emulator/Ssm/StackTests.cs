using System.Text;
using System.Xml.Linq;
using CampusIssues.Emulator.Seams;
using CampusIssues.UnitTests.Emulator.CloudFormation;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ssm;

/// <summary>Parameters in stacks, and stacks that read parameters.</summary>
public sealed class StackTests : StackFacts
{
    [Fact]
    public async Task What_a_template_names_is_made_changed_and_removed()
    {
        const string Template = """
            Resources:
              P:
                Type: AWS::SSM::Parameter
                Properties: { Name: /app/colour, Type: String, Value: VALUE, Description: d, Tags: { team: it } }
              Unnamed:
                Type: AWS::SSM::Parameter
                Properties: { Type: StringList, Value: "a,b" }
            Outputs:
              Name: { Value: !Ref P }
              Value: { Value: !GetAtt P.Value }
              Type: { Value: !GetAtt Unnamed.Type }
              Unnamed: { Value: !Ref Unnamed }
            """;
        await CreateAsync(Template.Replace("VALUE", "red", StringComparison.Ordinal));
        var outputs = await OutputsAsync();
        outputs["Name"].ShouldBe("/app/colour");
        outputs["Value"].ShouldBe("red");
        outputs["Type"].ShouldBe("StringList");
        outputs["Unnamed"].ShouldStartWith("CFN-Unnamed-");
        Find("/app/colour").ShouldBe("red");

        await UpdateAsync(Template.Replace("VALUE", "blue", StringComparison.Ordinal));
        Find("/app/colour").ShouldBe("blue");
        (await OutputsAsync())["Value"].ShouldBe("blue");

        await CallAsync("DeleteStack", ("StackName", "demo"));
        Find("/app/colour").ShouldBeNull();
    }

    [Fact]
    public async Task A_secure_parameter_is_not_made()
    {
        await CreateAsync("Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Type: SecureString, Value: x } } }");

        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("P CREATE_FAILED", StringComparison.Ordinal) && happened.Contains("SecureString is not a valid enum value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_reads_parameters()
    {
        const string Template = """
            Parameters:
              Colour: { Type: "AWS::SSM::Parameter::Value<String>", Default: /app/colour }
              Many: { Type: "AWS::SSM::Parameter::Value<List<String>>", Default: /app/many }
            Resources:
              Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "q-${Colour}" } }
            Outputs:
              Colour: { Value: !Ref Colour }
              Second: { Value: !Select [1, !Ref Many] }
              First: { Value: "{{resolve:ssm:/app/colour:1}}" }
              Latest: { Value: "is {{resolve:ssm:/app/colour}}" }
            """;
        await PutAsync("/app/colour", "red");
        await PutAsync("/app/colour", "blue");
        await PutAsync("/app/many", "a,b", "StringList");

        await CreateAsync(Template);

        var outputs = await OutputsAsync();
        (outputs["Colour"], outputs["Second"], outputs["First"], outputs["Latest"]).ShouldBe(("blue", "b", "red", "is blue"));
        var told = (await CallAsync("DescribeStacks", ("StackName", "demo"))).Descendants("Parameters").Elements("member").Single(parameter => parameter.Element("ParameterKey")!.Value == "Colour");
        told.Elements().Select(part => part.Value).ShouldBe(["Colour", "/app/colour", "blue"]);

        // The same template and names, another value: that is a change.
        await PutAsync("/app/colour", "green");
        await UpdateAsync(Template);
        (await OutputsAsync())["Colour"].ShouldBe("green");
    }

    [Theory]
    [InlineData("""{ Type: "AWS::SSM::Parameter::Value<String>", Default: /none }""", "x", "Unable to fetch parameters [/none] from parameter store for this account.")]
    [InlineData("""{ Type: "AWS::SSM::Parameter::Name", Default: /none }""", "x", "Unable to fetch parameters [/none] from parameter store for this account.")]
    [InlineData("""{ Type: "AWS::SSM::Parameter::Value<String>", Default: /pin }""", "x", "Parameters [/pin] referenced by template have types not supported by CloudFormation.")]
    [InlineData("{ Type: String, Default: x }", "{{resolve:ssm-secure:/pin}}", "SSM Secure reference is not supported in: [AWS::SNS::Topic/Properties/DisplayName]")]
    public async Task What_a_template_cannot_read_is_told_before_anything_is_made(string parameter, string name, string reason)
    {
        await PutAsync("/pin", "1234", "SecureString");

        (await RefusalOf(CreateAsync($"Parameters: {{ P: {parameter} }}\nResources: {{ T: {{ Type: AWS::SNS::Topic, Properties: {{ DisplayName: \"{name}\" }} }} }}"))).ShouldBe($"400 ValidationError: {reason}");
    }

    [Theory]
    [InlineData("{{resolve:ssm:/none}}", "Parameters: [ssm:/none] cannot be found.")]
    [InlineData("{{resolve:ssm:/pin}}", "Non-secure ssm prefix was used for secure parameter: [/pin]")]
    public async Task A_reference_that_leads_nowhere_fails_its_resource(string name, string reason)
    {
        await PutAsync("/pin", "1234", "SecureString");

        await CreateAsync($"Resources: {{ T: {{ Type: AWS::SNS::Topic, Properties: {{ DisplayName: \"{name}\" }} }} }}");

        (await EventsAsync()).ShouldContain(happened => happened.Contains(reason, StringComparison.Ordinal));
    }

    private string? Find(string name) => Aws.Get<IParameters>().Find(name, null, "us-east-1")?.Value;

    private async Task PutAsync(string name, string value, string type = "String")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent($$"""{"Name":"{{name}}","Value":"{{value}}","Type":"{{type}}","Overwrite":true}""", Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        request.Headers.Add("X-Amz-Target", "AmazonSSM.PutParameter");
        await TestSigner.SignAsync(request, "ssm");
        using var response = await Aws.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
