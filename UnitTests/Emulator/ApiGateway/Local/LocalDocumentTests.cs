using CampusIssues.Emulator.ApiGateway.Local;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Local;

public sealed class LocalDocumentTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Placeholders_are_variables_and_the_extension_is_the_stage_s_settings()
    {
        File.WriteAllText(_file, """
            openapi: 3.0.1
            info: {title: "${AWS::Region} ${Site} ${Unset}"}
            x-stage-method-settings:
              "*/*": {throttlingRateLimit: 50, throttlingBurstLimit: 100}
            """);
        var definition = new ApiDefinition();
        var stage = new Stage();

        LocalDocument.Read(_file, new Dictionary<string, string> { ["Site"] = "here" }, definition, stage);

        definition.Api.Name.ShouldBe("us-east-1 here ${Unset}");
        stage.MethodSettings["*/*"].ThrottlingBurstLimit.ShouldBe(100);
    }

    [Fact]
    public void A_document_that_can_t_be_served_is_named()
    {
        File.WriteAllText(_file, "nothing");

        Should.Throw<InvalidDataException>(() => LocalDocument.Read(_file, new Dictionary<string, string>(), new ApiDefinition(), new Stage()))
            .Message.ShouldBe($"{_file} can't be served: Invalid OpenAPI input.");
    }
}
