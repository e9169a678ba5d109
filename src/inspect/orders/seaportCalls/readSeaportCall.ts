import { createCallReader } from '../createCallReader.ts'

const item =
  'uint8 itemType, address token, uint256 identifierOrCriteria, uint256 startAmount, uint256 endAmount'
const terms = `address offerer, address zone, (${item})[] offer, (${item}, address recipient)[] consideration, uint8 orderType, uint256 startTime, uint256 endTime, bytes32 zoneHash, uint256 salt, bytes32 conduitKey`
const order = `((${terms}, uint256 total) parameters, bytes signature)`
const advanced = `((${terms}, uint256 total) parameters, uint120 numerator, uint120 denominator, bytes signature, bytes extraData)`
const resolvers =
  '(uint256 orderIndex, uint8 side, uint256 index, uint256 identifier, bytes32[] proof)[] resolvers'
const place = '(uint256 orderIndex, uint256 itemIndex)'
const flows = `(${place}[] offered, ${place}[] asked)[] flows`
const basic =
  '(address considerationToken, uint256 considerationIdentifier, uint256 considerationAmount, address offerer, address zone, address offerToken, uint256 offerIdentifier, uint256 offerAmount, uint8 basicOrderType, uint256 startTime, uint256 endTime, bytes32 zoneHash, uint256 salt, bytes32 offererConduitKey, bytes32 fulfillerConduitKey, uint256 total, (uint256 amount, address recipient)[] additionalRecipients, bytes signature) order'
const available = `${place}[][] offered, ${place}[][] asked, bytes32 conduitKey`

/**
 * Reads what people call at Seaport, from version 1.2 to 1.6.
 * @see https://docs.opensea.io/reference/seaport-overview
 */
export const readSeaportCall = createCallReader([
  `fulfillBasicOrder(${basic})`,
  `fulfillBasicOrder_efficient_6GL6yc(${basic})`,
  `fulfillOrder(${order} order, bytes32 conduitKey)`,
  `fulfillAdvancedOrder(${advanced} order, ${resolvers}, bytes32 conduitKey, address recipient)`,
  `fulfillAvailableOrders(${order}[] orders, ${available}, uint256 most)`,
  `fulfillAvailableAdvancedOrders(${advanced}[] orders, ${resolvers}, ${available}, address recipient, uint256 most)`,
  `matchOrders(${order}[] orders, ${flows})`,
  `matchAdvancedOrders(${advanced}[] orders, ${resolvers}, ${flows}, address recipient)`,
  `validate(${order}[] orders)`,
  `cancel((${terms}, uint256 counter)[] orders)`,
  'incrementCounter()',
])
