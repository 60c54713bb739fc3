using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.SimpleEmail.Internal;

/// <summary>Reads an answer in the query protocol, and its errors as typed exceptions.</summary>
internal sealed class QueryUnmarshaller<TResponse>(Action<XElement, TResponse> read) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var root = WithoutNamespaces(XElement.Load(input.Stream));
        var response = new TResponse { ResponseMetadata = new ResponseMetadata { RequestId = root.Element("ResponseMetadata")?.Element("RequestId")?.Value } };
        if (root.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Result", StringComparison.Ordinal)) is { } result)
        {
            read(result, response);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var root = WithoutNamespaces(XElement.Load(input.Stream));
        return ServiceErrors.Make(root.Element("Error"), root.Element("RequestId")?.Value, innerException, statusCode);
    }

    private static XElement WithoutNamespaces(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root;
    }
}
