using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.SimpleEmail.Internal;

/// <summary>
/// Writes a request in the query protocol: flat names, lists as <c>name.member.1</c>
/// (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
/// </summary>
internal sealed class QueryMarshaller<TRequest>(string action, Action<QueryParameters, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.SimpleEmail");
        request.Parameters.Add("Action", action);
        request.Parameters.Add("Version", "2010-12-01");
        write(new QueryParameters(request.Parameters, ""), (TRequest)input);
        return request;
    }
}
