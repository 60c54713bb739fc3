using CampusIssues.Emulator.Lambda.EventSources;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

public sealed class LocalConfigurationTests
{
    [Theory]
    [InlineData("""{"TableName":"T","FunctionName":"F","BatchSize":7}""")]
    [InlineData("""[{"tablename":"T","functionName":"F","batchSize":7}]""")]
    [InlineData("TableName=T, FunctionName=F, BatchSize=7")]
    public void A_stream_is_configured_as_in_the_official_tool(string setting)
    {
        var configuration = new LocalConfiguration(new Dictionary<string, string> { ["DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"] = setting });

        var source = configuration.EventSources.ShouldHaveSingleItem();
        source.TableName.ShouldBe("T");
        source.FunctionName.ShouldBe("F");
        source.BatchSize.ShouldBe(7);
        configuration.FunctionNames.ShouldBe(["F"]);
    }

    [Fact]
    public void Routes_name_functions_that_will_come()
    {
        var configuration = new LocalConfiguration(new Dictionary<string, string>
        {
            ["APIGATEWAY_EMULATOR_ROUTE_CONFIG_A"] = """{"LambdaResourceName":"A","HttpMethod":"GET","Path":"/a"}""",
            ["APIGATEWAY_EMULATOR_ROUTE_CONFIG_B"] = """[{"LambdaResourceName":"B","Path":"/b"},{"LambdaResourceName":"A","Path":"/c"}]""",
        });

        configuration.FunctionNames.Order().ShouldBe(["A", "B"]);
        configuration.EventSources.ShouldBeEmpty();
    }

    [Fact]
    public void A_setting_without_form_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new LocalConfiguration(new Dictionary<string, string> { ["DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"] = "T" }))
            .Message.ShouldBe("\"T\" of an event source's configuration isn't of the form Name=value.");
}
