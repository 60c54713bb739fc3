using System.Text;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace CampusIssues.UnitTests.Polyfills.Amazon.Lambda.Serialization.SystemTextJson;

public sealed partial class SourceGeneratorLambdaJsonSerializerTests
{
    private static readonly SourceGeneratorLambdaJsonSerializer<EventsContext> Serializer = new();

    [Fact]
    public void A_stream_record_is_read_with_its_images()
    {
        var streamed = Read<DynamoDBEvent>("""
            {"Records":[{"eventID":"1","eventName":"MODIFY","eventSource":"aws:dynamodb","awsRegion":"us-east-1","dynamodb":{
              "ApproximateCreationDateTime":1700000000,"SequenceNumber":"111","SizeBytes":26,"StreamViewType":"NEW_AND_OLD_IMAGES",
              "Keys":{"issueId":{"S":"a"}},"NewImage":{"n":{"N":"1"},"b":{"B":"AQI="},"l":{"L":[{"BOOL":true}]},"m":{"M":{"x":{"NULL":true}}}}}}]}
            """);

        var record = streamed.Records.ShouldHaveSingleItem();
        record.EventName.ShouldBe("MODIFY");
        record.Dynamodb.ApproximateCreationDateTime.ShouldBe(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc));
        record.Dynamodb.Keys["issueId"].S.ShouldBe("a");
        record.Dynamodb.NewImage["b"].B.ToArray().ShouldBe([1, 2]);
        record.Dynamodb.NewImage["l"].L[0].BOOL.ShouldBe(true);
        record.Dynamodb.NewImage["m"].M["x"].NULL.ShouldBe(true);
    }

    [Fact]
    public void A_proxy_request_is_read_and_a_response_written_without_nulls()
    {
        var request = Read<APIGatewayProxyRequest>("""
            {"resource":"/a","httpMethod":"GET","multiValueHeaders":{"x":["1","2"]},"requestContext":{"requestTimeEpoch":5,"authorizer":{"claims":{"sub":"s"}}}}
            """);

        request.MultiValueHeaders["x"].ShouldBe(["1", "2"]);
        request.RequestContext.Authorizer.Claims["sub"].ShouldBe("s");
        Write(new APIGatewayProxyResponse { StatusCode = 200, Body = "Grüße <b>" }).ShouldBe("""{"statusCode":200,"body":"Grüße <b>","isBase64Encoded":false}""");
        Write(new StreamsEventResponse { BatchItemFailures = [new() { ItemIdentifier = "7" }] }).ShouldBe("""{"batchItemFailures":[{"itemIdentifier":"7"}]}""");
    }

    [Fact]
    public void A_type_that_the_context_lacks_is_named()
    {
        var error = Should.Throw<JsonSerializerException>(() => Read<Version>("{}"));

        error.Message.ShouldBe(
            "Error converting the Lambda event JSON payload to type System.Version: No JsonTypeInfo registered in " +
            $"{typeof(EventsContext).FullName} for type System.Version.");
    }

    private static T Read<T>(string json) => Serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [JsonSerializable(typeof(DynamoDBEvent))]
    [JsonSerializable(typeof(StreamsEventResponse))]
    [JsonSerializable(typeof(APIGatewayProxyRequest))]
    [JsonSerializable(typeof(APIGatewayProxyResponse))]
    internal sealed partial class EventsContext : JsonSerializerContext;
}
